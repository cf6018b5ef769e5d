/**
 * HTTP rules for every request and response: how many at once, valid methods and headers, versions,
 * compression, pages of lists. Does not belong here: anything that knows a feature, JSON or a page
 * of the user interface.
 */
package surely.http;
