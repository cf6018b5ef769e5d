/** What happens when the one who is first is killed, or frozen for longer than its lock lasts. */
package surely.races.holder;
