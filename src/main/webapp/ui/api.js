// The REST API (openapi.yaml). The session is a cookie that scripts can't read.
import {Problem} from './problem.js';

/** The address of a resource: api`cards/${id}`. */
export const api = (strings, ...values) => '/api/' + String.raw({raw: strings}, ...values.map(encodeURIComponent));

/**
 * Sends a request and returns the response's JSON (null if there is none).
 *
 * @param body    JSON, or a Blob that is sent as it is
 * @param headers of the request, in addition to those for JSON
 * @throws Problem 4xx, 5xx, or no response
 */
export async function call(method, address, body, headers = {}) {
  const [response, text] = await send(method, address, body, headers);
  const json = /json/.test(response.headers.get('Content-Type')) && text ? JSON.parse(text) : null;
  if (response.ok) return json;
  const problem = new Problem({status: response.status, ...json}, Number(response.headers.get('Retry-After')));
  if (problem.slug === 'log-in-needed') loggedOut();
  throw problem;
}

async function send(method, address, body, headers) {
  const isBlob = body instanceof Blob;
  const type = body === undefined || isBlob ? {} : {'Content-Type': 'application/json'};
  try {
    const response = await fetch(address, {
      method,
      headers: {...type, ...headers},
      body: isBlob ? body : JSON.stringify(body),
    });
    return [response, await response.text()];
  } catch {
    throw Problem.offline;
  }
}

export const get = address => call('GET', address);

let loggedOut = () => {};

/** Sets what to do when a response says that nobody is logged in. */
export const whenLoggedOut = action => (loggedOut = action);
