/**
 * HTTP rules for every request and response: valid methods and headers, versions, compression,
 * pages of lists. Knows no feature, no JSON and no page of the user interface.
 */
package surely.http;
