package surely.authentication;

import jakarta.security.enterprise.credential.Credential;

/** A session's token, as its client sends it. */
record TokenCredential(String token) implements Credential {}
