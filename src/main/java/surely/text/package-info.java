/** What holds for every text that people give. Knows no feature. */
package surely.text;
