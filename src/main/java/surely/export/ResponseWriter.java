package surely.export;

import java.io.IOException;

/**
 * Writes responses to a file of one format. What it was given last need not be sent before {@link
 * #end}.
 */
interface ResponseWriter {
  void write(StoredResponse response) throws IOException;

  /** Completes the file. Not called if it can't be completed. */
  void end() throws IOException;
}
