/**
 * The ledger: every move of points is one append-only entry, named by reason and reference, so that
 * nothing moves twice.
 *
 * <p>A balance is kept beside the entries and always equals their sum; it never falls below zero,
 * by a conditional UPDATE and by a CHECK. The other side of every move is a counter account - the
 * house, or what a survey has set aside for rewards - that has entries but no balance row. So all
 * accounts together sum to zero at any time.
 */
package surely.points;
