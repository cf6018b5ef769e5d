// Swagger UI for this server's description; it sends no requests to other hosts.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
follow();
dark.addEventListener('change', follow);

SwaggerUIBundle({
  url: './openapi.yaml',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
});
