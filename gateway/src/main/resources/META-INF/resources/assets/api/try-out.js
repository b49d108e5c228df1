// Shows the OpenAPI document that the page names. Requests go to this site only, with the visitor's own session.
window.addEventListener('DOMContentLoaded', () => {
  const place = document.getElementById('document');
  window.SwaggerUIBundle({
    domNode: place,
    url: place.dataset.url,
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    docExpansion: 'list',
    displayRequestDuration: true,
    tryItOutEnabled: false,
    validatorUrl: null,
    requestInterceptor: (request) => {
      if (new URL(request.url, location.href).origin !== location.origin) {
        throw new Error('Only this site is asked.');
      }
      return request;
    },
  });
});
