package surely.member.signup;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import surely.mail.MailTexts;
import surely.member.Members;
import surely.member.Passwords;
import surely.once.Ids;
import surely.once.Once;
import surely.once.RecordedResponse;

@ApplicationScoped
@Path("members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {
  @EJB private Members members;
  @Inject private Passwords passwords;
  @Inject private Once once;
  @Inject private SignUpLimit limit;
  @Inject private Event<SignedUp> signedUp;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response signUp(NewMember member, @HeaderParam("Accept-Language") String languages) {
    limit.take();
    String id = Ids.generate();
    String hash = passwords.hash(member.password());
    Response response =
        once.post(
            member,
            () ->
                RecordedResponse.created(
                        members.signUp(id, member.email(), member.name(), hash, false))
                    .at("members/me"));
    Locale language = MailTexts.language(languages);
    signedUp.fire(new SignedUp(member.email(), language));
    return response;
  }
}
