package surely.operations;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import surely.card.code.CardId;
import surely.member.EmailAddress;

/**
 * Stores each e-mail address and each card code in its canonical spelling. If two rows have the
 * same one, the row that has it already keeps it; otherwise the older member, or the first card in
 * the order of ids, gets it. The other row stays as it is, so nothing is lost: that member logs in
 * with the address exactly as they signed up, and that card is collected by its exact id. The log
 * names the ids of both.
 */
public class V9__Canonical_spellings extends BaseJavaMigration {
  private static final Logger LOG = System.getLogger(V9__Canonical_spellings.class.getName());
  private static final String ADDRESSES = // ASCII is canonical already
      "SELECT id, email FROM member WHERE deleted_at IS NULL AND NOT email REGEXP '^[ -~]*$' "
          + "ORDER BY created_at, id";
  private static final String MEMBER_OF = "SELECT id FROM member WHERE email = ?";
  private static final String SET_ADDRESS = "UPDATE member SET email = ? WHERE id = ?";
  private static final String CARDS = "SELECT id, id FROM card WHERE code IS NULL ORDER BY id";
  private static final String CARD_OF = "SELECT id FROM card WHERE code = ?";
  private static final String SET_CODE = "UPDATE card SET code = ? WHERE id = ?";

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    spell(connection, "Members", ADDRESSES, MEMBER_OF, SET_ADDRESS, EmailAddress::canonical);
    spell(connection, "Cards", CARDS, CARD_OF, SET_CODE, CardId::code);
  }

  private static void spell(
      Connection connection,
      String what,
      String all,
      String holder,
      String set,
      UnaryOperator<String> canonical)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(holder);
        PreparedStatement update = connection.prepareStatement(set)) {
      for (Map.Entry<String, String> row : rows(connection, all).entrySet()) {
        String spelling = canonical.apply(row.getValue());
        String other = idOf(find, spelling);
        if (other == null) update(update, spelling, row.getKey());
        else if (!other.equals(row.getKey()))
          LOG.log(
              Level.WARNING,
              "{0} {1} and {2} differ in spelling alone. The latter keeps its own.",
              what,
              other,
              row.getKey());
      }
    }
  }

  private static Map<String, String> rows(Connection connection, String query) throws SQLException {
    Map<String, String> rows = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet found = statement.executeQuery()) {
      while (found.next()) rows.put(found.getString(1), found.getString(2));
    }
    return rows;
  }

  private static String idOf(PreparedStatement find, String spelling) throws SQLException {
    find.setString(1, spelling);
    try (ResultSet found = find.executeQuery()) {
      return found.next() ? found.getString(1) : null;
    }
  }

  private static void update(PreparedStatement update, String spelling, String id)
      throws SQLException {
    update.setString(1, spelling);
    update.setString(2, id);
    update.executeUpdate();
  }
}
