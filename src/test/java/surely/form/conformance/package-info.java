/**
 * Cases that the real survey-core has judged (src/test/conformance), replayed against both engines,
 * in Java and in the browser. A rule of Surely alone is tested in the other packages of forms; here
 * stands only where Surely differs on purpose.
 */
package surely.form.conformance;
