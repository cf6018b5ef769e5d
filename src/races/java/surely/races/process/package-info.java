/**
 * The process of a node, in which the clients of a race run, and how the run talks to it: tasks go
 * in by standard input, and results come out by standard output.
 */
package surely.races.process;
