/**
 * Cases that the real survey-core has judged (src/test/conformance), replayed against both engines,
 * in Java and in the browser. Deliberate differences are listed here. Rules that only Surely has
 * are tested in the other packages of forms.
 */
package surely.form.conformance;
