/** What was measured, its medians, and how they are printed and written. */
package surely.bench.result;
