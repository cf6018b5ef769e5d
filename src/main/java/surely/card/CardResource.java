package surely.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.card.code.CardId;
import surely.once.Ids;
import surely.once.Once;
import surely.once.RecordedResponse;
import surely.qr.QrCode;
import surely.security.ClientAddress;

@ApplicationScoped
@Path("cards/{cardId}")
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {
  @EJB private Cards cards;
  @Inject private Once once;
  @Inject private Caller caller;
  @Inject private ClientAddress client;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATE)
  public Response put(@PathParam("cardId") String id, NewCard card) {
    CardId.check(id);
    return once.write(() -> cards.put(id, card));
  }

  @POST
  @RolesAllowed(Roles.RESPOND)
  public Response collect(@PathParam("cardId") String id) {
    CardId.check(id);
    String collection = Ids.generate();
    return once.post(
        null,
        () ->
            RecordedResponse.created(
                cards
                    .collected(caller.id(), id, collection)
                    .orElseGet(
                        () -> cards.collect(caller.id(), client.network(), id, collection))));
  }

  /** For administrators only, who print it: anybody else could find out which cards exist. */
  @GET
  @Path("qr.svg")
  @Produces("image/svg+xml")
  @RolesAllowed(Roles.ADMINISTRATE)
  public String svg(@PathParam("cardId") String id) {
    return code(id).svg();
  }

  /** For administrators only, like {@link #svg}. */
  @GET
  @Path("qr.png")
  @Produces("image/png")
  @RolesAllowed(Roles.ADMINISTRATE)
  public byte[] png(@PathParam("cardId") String id) {
    return code(id).png();
  }

  private QrCode code(String id) {
    CardId.check(id);
    return new QrCode(cards.idOf(id));
  }
}
