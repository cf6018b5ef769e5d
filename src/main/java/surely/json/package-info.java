/**
 * JSON input, which is read strictly, and JSON output, which JSON-B writes. Does not belong here:
 * anything that knows a particular record.
 *
 * <p>JSON-B alone would let too much through: it ignores unknown fields, keeps the last of two
 * equal names and turns "5" into 5. So request bodies are read with JSON-P and bound to records
 * strictly, and every error is reported with its JSON pointer.
 */
package surely.json;
