/** Rules for every text that people enter. Knows no feature. */
package surely.text;
