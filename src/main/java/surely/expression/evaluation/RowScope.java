package surely.expression.evaluation;

import jakarta.json.JsonValue;
import java.time.ZonedDateTime;
import surely.expression.value.MemberLookup;
import surely.expression.value.ValuePath;
import surely.expression.value.Values;

/** The scope of a filter: the columns of a row, and the scope around it. */
record RowScope(JsonValue row, Scope outer, MemberLookup members) implements Scope {

  RowScope(Object row, Scope outer) {
    this(Values.toJson(row), outer, new MemberLookup());
  }

  @Override
  public JsonValue find(String name) {
    JsonValue found = ValuePath.find(row, name, members);
    return found == null ? outer.findAtTop(name) : found;
  }

  @Override
  public JsonValue findAtTop(String name) {
    return outer.findAtTop(name);
  }

  @Override
  public ZonedDateTime now() {
    return outer.now();
  }

  @Override
  public boolean isUnknown(String name) {
    return ValuePath.find(row, name, members) == null && outer.isUnknown(name);
  }

  @Override
  public boolean isOrdered(String name) {
    return ValuePath.find(row, name, members) == null && outer.isOrdered(name);
  }
}
