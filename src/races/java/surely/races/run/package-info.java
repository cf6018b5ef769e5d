/**
 * The run: its servers and nodes, the plan of cells, and the test that holds each cell to its
 * expectation.
 */
package surely.races.run;
