package surely.export;

import surely.problem.ProblemException;

class TooManyDownloads extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyDownloads() {
    super("too-many-downloads", "This server sends as many files as it can just now. Ask again in a minute.", 60);
  }
}
