/**
 * JSON in and out: strict where it comes in, JSON-B where it goes out.
 *
 * <p>JSON-B alone would let too much through: it ignores unknown fields, keeps the last of two
 * equal names and turns "5" into 5. So request bodies are read with JSON-P here and bound to
 * records strictly, and every mistake is told with its JSON pointer.
 */
package surely.json;
