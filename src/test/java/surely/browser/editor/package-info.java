/**
 * The editor, tested by authors who click, type and drag. Which definitions are valid is tested in
 * {@link surely.form}.
 */
package surely.browser.editor;
