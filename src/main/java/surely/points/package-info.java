/**
 * The ledger: every move of points is one append-only entry, unique by reason and reference, so
 * that nothing moves twice. Does not belong here: anything that decides what earns or costs points.
 *
 * <p>A balance is stored beside the entries and always equals their sum. A conditional UPDATE and a
 * CHECK keep it from falling below zero. The other side of every move is a counter account, the
 * house or a survey's rewards, that has entries but no balance row. So all accounts together always
 * sum to zero.
 */
package surely.points;
