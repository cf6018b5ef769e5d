/** Opens a draft in the editor. */
export const toEditor = ({id}) => location.assign(`/edit/${encodeURIComponent(id)}`);
