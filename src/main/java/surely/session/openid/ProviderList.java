package surely.session.openid;

import java.util.List;

/** The providers at which people can log in. */
public record ProviderList(List<ProviderView> providers) {}
