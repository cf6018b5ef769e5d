package surely.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * The Chrome DevTools Protocol on one WebSocket: sends commands and returns their results, and
 * passes events to the listeners of a session. Events arrive on the thread that reads the socket,
 * so a listener must not wait for the result of a command.
 */
final class DevTools implements WebSocket.Listener {
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final Map<String, BiConsumer<String, JsonObject>> listeners = new ConcurrentHashMap<>();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private volatile IOException gone;

  DevTools(URI address) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Calls the listener with (method, parameters) for every event of the session. */
  void listen(String session, BiConsumer<String, JsonObject> listener) {
    listeners.put(session, listener);
  }

  /**
   * Sends a command and waits for its result.
   *
   * @param session null for the browser itself
   * @param parameters name, value, name, value ...
   * @throws IllegalStateException if Chromium refuses the command
   * @throws UncheckedIOException if Chromium has gone
   */
  JsonObject call(String session, String method, Object... parameters) {
    try {
      return send(session, method, parameters).join();
    } catch (CompletionException e) {
      String message = method + ": " + e.getCause().getMessage();
      if (e.getCause() instanceof IOException gone) throw new UncheckedIOException(message, gone);
      throw new IllegalStateException(message, e.getCause());
    }
  }

  /** Sends a command. Its result comes within 30 s, or the future fails. */
  CompletableFuture<JsonObject> send(String session, String method, Object... parameters) {
    int id = ids.incrementAndGet();
    JsonObjectBuilder command =
        Json.createObjectBuilder()
            .add("id", id)
            .add("method", method)
            .add("params", Json.createObjectBuilder(map(parameters)));
    if (session != null) command.add("sessionId", session);
    var result = new CompletableFuture<JsonObject>().orTimeout(30, TimeUnit.SECONDS);
    waiting.put(id, result);
    if (gone != null) result.completeExceptionally(gone); // the socket may still take commands
    String text = command.build().toString();
    synchronized (this) { // a WebSocket takes one message at a time
      sent = sent.thenCompose(before -> socket.sendText(text, true));
      sent.exceptionally(
          failure -> {
            result.completeExceptionally(gone(failure));
            return null;
          });
    }
    return result;
  }

  static Map<String, Object> map(Object... pairs) {
    var map = new java.util.LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
    return map;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      try (var reader = Json.createReader(new StringReader(message.toString()))) {
        receive(reader.readObject());
      }
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void receive(JsonObject received) {
    if (received.containsKey("id")) {
      CompletableFuture<JsonObject> result = waiting.remove(received.getInt("id"));
      if (received.containsKey("error"))
        result.completeExceptionally(new IllegalStateException(received.get("error").toString()));
      else result.complete(received.getJsonObject("result"));
      return;
    }
    var listener = listeners.get(received.getString("sessionId", ""));
    if (listener != null)
      listener.accept(received.getString("method"), received.getJsonObject("params"));
  }

  @Override
  public CompletionStage<?> onClose(WebSocket closed, int status, String reason) {
    onError(closed, new EOFException(reason));
    return null;
  }

  /** Chromium has crashed or was ended, or a listener has thrown an exception. */
  @Override
  public void onError(WebSocket broken, Throwable failure) {
    gone = gone(failure);
    waiting.values().forEach(result -> result.completeExceptionally(gone));
  }

  private static IOException gone(Throwable cause) {
    return new IOException("Chromium has gone: " + cause, cause);
  }
}
