/** Rules for every text that people enter. Does not belong here: anything that knows a feature. */
package surely.text;
