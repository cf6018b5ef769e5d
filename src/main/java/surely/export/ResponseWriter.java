package surely.export;

import java.io.IOException;

/** Writes responses to a file of one format. May keep responses in memory until {@link #end}. */
interface ResponseWriter {
  void write(StoredResponse response) throws IOException;

  /** Completes the file. Not called if it can't be completed. */
  void end() throws IOException;
}
