package surely.export;

import surely.problem.ProblemException;

/** 503: the server, or this member, has too many downloads in progress. */
class TooManyDownloads extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyDownloads() {
    super(
        "too-many-downloads",
        "This server is sending as many files as it can. Ask again in a minute.",
        60);
  }
}
