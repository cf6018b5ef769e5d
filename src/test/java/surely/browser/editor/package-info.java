/**
 * The editor, by authors who click, type and drag. Which definitions are valid is not tested here
 * but in {@link surely.form}.
 */
package surely.browser.editor;
