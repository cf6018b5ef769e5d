/**
 * What a run publishes: races.json, the tables of the pages, and pictures that can be read without
 * colours.
 */
package surely.races.report;
