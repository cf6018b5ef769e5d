package surely.races.report;

import java.util.Map;
import surely.races.Cell;
import surely.races.Result;
import surely.races.Strategies;
import surely.races.Symptom;
import surely.races.holder.HolderCell;
import surely.races.write.Situation;

/** The names of things on the page, in English and in Korean. */
final class Words {
  private static final Map<Strategies, String> KOREAN =
      Map.ofEntries(
          Map.entry(Strategies.CHECK_THEN_ACT, "확인 후 실행"),
          Map.entry(Strategies.FOR_UPDATE_MISSING, "FOR UPDATE, 없는 행"),
          Map.entry(Strategies.FOR_UPDATE_OWNER, "FOR UPDATE, 소유자의 행"),
          Map.entry(Strategies.SERIALIZABLE, "SERIALIZABLE, 재시도"),
          Map.entry(Strategies.VERSION, "소유자의 @Version, 재시도"),
          Map.entry(Strategies.REDISSON_BEFORE_COMMIT, "RLock, 커밋 전에 해제"),
          Map.entry(Strategies.REDISSON_AFTER_COMMIT, "RLock, 커밋 후에 해제"),
          Map.entry(Strategies.REDISSON_AROUND, "트랜잭션을 감싸는 RLock"),
          Map.entry(Strategies.REDISSON_VERSION, "RLock과 @Version"),
          Map.entry(Strategies.LARAVEL, "Laravel Cache::lock"),
          Map.entry(Strategies.LOCK_ROW, "만료되는 잠금 행"),
          Map.entry(Strategies.CONDITIONAL_UPDATE, "조건부 UPDATE"),
          Map.entry(Strategies.UNIQUE_SECONDARY, "유니크, 예외 처리 (보조 키)"),
          Map.entry(Strategies.UNIQUE_PRIMARY, "유니크, 예외 처리 (기본 키)"),
          Map.entry(Strategies.UNIQUE_RERUN, "유니크, 예외 처리, 데드락 재시도"),
          Map.entry(Strategies.INSERT_IGNORE_SECONDARY, "INSERT IGNORE (보조 키)"),
          Map.entry(Strategies.INSERT_IGNORE_PRIMARY, "INSERT IGNORE (기본 키)"),
          Map.entry(Strategies.UPSERT_SECONDARY, "ON DUPLICATE KEY (보조 키)"),
          Map.entry(Strategies.UPSERT_PRIMARY, "ON DUPLICATE KEY (기본 키)"),
          Map.entry(Strategies.IDEMPOTENCY_KEY, "멱등성 키 (Surely)"));

  private Words() {}

  static String strategy(Strategies strategy, boolean english) {
    return english ? strategy.label : KOREAN.getOrDefault(strategy, strategy.label);
  }

  static String situation(Situation situation, boolean english) {
    return switch (situation) {
      case SURVEY -> english ? "survey" : "설문";
      case MEMBER -> english ? "member" : "회원";
      case CARD -> english ? "card" : "카드";
      case TRACKER_FIRST -> "first-or-create";
      case TRACKER_UPDATE -> "update-or-create";
    };
  }

  static String cell(Cell cell, boolean english) {
    String where =
        english
            ? cell.clients() + " clients, " + nodes(cell.nodes())
            : "클라이언트 " + cell.clients() + ", 노드 " + cell.nodes();
    String end = !cell.rollsBack() ? "" : english ? ", the first rolls back" : ", 첫 요청이 롤백";
    return "%s (%s, %s %s, %s%s)"
        .formatted(
            strategy(cell.strategy(), english),
            situation(cell.situation(), english),
            cell.engine().label,
            cell.isolation().abbreviation,
            where,
            end);
  }

  static String traffic(Cell cell, boolean english) {
    return strategy(cell.strategy(), english)
        + (english
            ? " (traffic of " + cell.clients() + " clients, " + nodes(cell.nodes()) + ")"
            : " (트래픽, 클라이언트 " + cell.clients() + ", 노드 " + cell.nodes() + ")");
  }

  static String duplicates(long count, boolean english) {
    return english ? counted(count, "duplicate") + " refused" : "거부된 중복 " + count;
  }

  private static String nodes(int nodes) {
    return nodes == 1 ? "1 node" : nodes + " nodes";
  }

  /** What was seen, with the number of rounds. */
  static String symptoms(Result result, boolean english) {
    StringBuilder words = new StringBuilder();
    result.seen.forEach(
        (symptom, count) -> {
          if (count > 0)
            words.append(words.isEmpty() ? "" : ", ").append(symptom(symptom, count, english));
        });
    if (words.isEmpty()) words.append(english ? "correct" : "정상");
    return words + (english ? " in " + result.rounds + " rounds" : " (" + result.rounds + "회)");
  }

  private static String symptom(Symptom symptom, long count, boolean english) {
    return switch (symptom) {
      case EXTRA_ROWS -> english ? counted(count, "row") + " too many" : "초과 행 " + count;
      case WRONG_ANSWERS -> english ? counted(count, "wrong answer") : "잘못된 응답 " + count;
      case DEADLOCKS -> english ? counted(count, "deadlock") : "데드락 " + count;
      case TIMEOUTS -> english ? counted(count, "time-out") : "시간 초과 " + count;
    };
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  static String holder(HolderCell cell, boolean english) {
    String fate = english ? cell.frozen() ? "frozen" : "killed" : cell.frozen() ? "정지" : "강제 종료";
    String moment = moment(cell.beforeInsert(), english);
    return strategy(cell.strategy(), english)
        + ", "
        + (english ? fate + " " + moment : moment + "에 " + fate);
  }

  static String moment(boolean beforeInsert, boolean english) {
    if (english) return beforeInsert ? "before its insert" : "before its commit";
    return beforeInsert ? "INSERT 전" : "커밋 전";
  }

  static String rows(int rows, boolean english) {
    return english ? rows == 1 ? "1 row" : rows + " rows" : "행 " + rows + "개";
  }
}
