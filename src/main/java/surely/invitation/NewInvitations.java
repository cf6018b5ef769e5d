package surely.invitation;

import java.util.List;

/** The answer to who makes invitations. */
public record NewInvitations(List<NewInvitation> invitations) {}
