package surely.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.List;

/** A member: a person with an account, who earns and spends points. */
@Entity(name = "SurelyMember") // MEMBER is a reserved word in JPQL
@Table(
    name = "member",
    uniqueConstraints = @UniqueConstraint(name = "member_email", columnNames = "email"))
@NamedQuery(name = "Member.byEmail", query = "SELECT m FROM SurelyMember m WHERE m.email = :email")
public class Member {
  @Id private String id;
  private String email;
  private String name;
  private String password;
  private boolean administrator;

  @Column(name = "email_confirmed_at")
  private Instant emailConfirmedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Member() {}

  /**
   * @param email in its canonical spelling
   * @param passwordHash null if they log in through a provider only
   */
  Member(String id, String email, String name, String passwordHash) {
    this.id = id;
    this.email = email;
    this.name = name;
    this.password = passwordHash;
    createdAt = Instant.now();
  }

  /** Somebody who is trusted has said that the address is theirs. */
  Member confirmed() {
    emailConfirmedAt = createdAt;
    return this;
  }

  Member administrator() {
    administrator = true;
    return this;
  }

  String id() {
    return id;
  }

  Credentials credentials() {
    return new Credentials(id, EmailAddress.canonical(email), password, administrator);
  }

  MemberView view(long points) {
    return new MemberView(id, email, name, points);
  }

  Me me(long points) {
    return new Me(
        id,
        email,
        name,
        administrator ? List.of("member", "administrator") : List.of("member"),
        points,
        password != null);
  }
}
