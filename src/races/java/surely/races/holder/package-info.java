/** What happens if the first JVM is killed, or frozen for longer than its lock lasts. */
package surely.races.holder;
