package surely.races.report;

import static surely.races.Strategies.CHECK_THEN_ACT;
import static surely.races.Strategies.FOR_UPDATE_MISSING;
import static surely.races.Strategies.FOR_UPDATE_OWNER;
import static surely.races.Strategies.LARAVEL;
import static surely.races.Strategies.REDISSON_AFTER_COMMIT;
import static surely.races.Strategies.REDISSON_AROUND;
import static surely.races.Strategies.REDISSON_BEFORE_COMMIT;
import static surely.races.Strategies.REDISSON_VERSION;
import static surely.races.Strategies.SERIALIZABLE;
import static surely.races.Strategies.SYNCHRONIZED;
import static surely.races.Strategies.UNIQUE_PRIMARY;
import static surely.races.Strategies.UNIQUE_SECONDARY;
import static surely.races.Strategies.VERSION;
import static surely.races.Symptom.DEADLOCKS;
import static surely.races.Symptom.EXTRA_ROWS;
import static surely.races.Symptom.WRONG_ANSWERS;
import static surely.races.report.Claim.Verdict.CONFIRMED;
import static surely.races.report.Claim.Verdict.PARTLY;
import static surely.races.report.Claim.Verdict.REFUTED;
import static surely.races.report.Evidence.everyLevel;
import static surely.races.report.Evidence.mariaDb;
import static surely.races.report.Evidence.postgres;
import static surely.races.report.Evidence.rolledBack;
import static surely.races.report.Evidence.seen;
import static surely.races.report.Evidence.traffic;
import static surely.races.write.Isolation.READ_COMMITTED;
import static surely.races.write.Isolation.REPEATABLE_READ;
import static surely.races.write.Situation.CARD;
import static surely.races.write.Situation.MEMBER;
import static surely.races.write.Situation.SURVEY;
import static surely.races.write.Situation.TRACKER_FIRST;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import surely.races.Cell;
import surely.races.Strategies;
import surely.races.Symptom;
import surely.races.holder.HolderCell;
import surely.races.locks.LockExpectations;
import surely.races.write.Isolation;

/** What the five reports claim, each with the cells that show whether it is so. */
public final class Claims {
  private final List<Claim> claims = new ArrayList<>();

  private Claims() {}

  /** All claims, in the order of the reports. */
  public static List<Claim> all() {
    Claims all = new Claims();
    all.laravel();
    all.redisson();
    all.member();
    all.card();
    all.uniqueKey();
    all.innoDb();
    return all.claims;
  }

  private void laravel() {
    Cell unique = mariaDb(UNIQUE_SECONDARY, TRACKER_FIRST, READ_COMMITTED, 2);
    claim(
        "000",
        "A unique key stops the second row, and leaves the application with an error.",
        "유니크 키는 두 번째 행을 막지만, 애플리케이션에는 오류가 남는다.",
        CONFIRMED,
        "Caught, the error costs one more query and no client sees it.",
        "예외를 잡으면 조회 한 번이 더 들 뿐, 클라이언트는 오류를 보지 않는다.",
        new Evidence().duplicates(unique),
        none(unique, EXTRA_ROWS).and(f -> f.of(unique).duplicates > 0));
    Cell check = mariaDb(CHECK_THEN_ACT, TRACKER_FIRST, READ_COMMITTED, 1);
    claim(
        "000",
        "firstOrCreate is fine on one node and a race on several.",
        "firstOrCreate는 노드 하나에서는 문제없고 여러 노드에서 경쟁한다.",
        REFUTED,
        "It is a race on one node as well: its workers are threads or processes that know "
            + "nothing of each other.",
        "노드 하나에서도 경쟁한다. 작업자끼리는 서로를 모르기 때문이다.",
        new Evidence().cell(check),
        some(check, EXTRA_ROWS));
    Cell lock = mariaDb(LARAVEL, TRACKER_FIRST, READ_COMMITTED, 2);
    claim(
        "000",
        "A distributed lock around look-up and insert makes it one row.",
        "조회와 삽입을 분산 락으로 감싸면 행은 하나가 된다.",
        CONFIRMED,
        "As long as no holder stops for longer than the lock lasts.",
        "락을 잡은 쪽이 만료 시간보다 오래 멈추지 않는 한 그렇다.",
        new Evidence().cell(lock),
        none(lock, EXTRA_ROWS, WRONG_ANSWERS));
    Cell unlocked = mariaDb(CHECK_THEN_ACT, TRACKER_FIRST, READ_COMMITTED, 2);
    claim(
        "000",
        "A lock serialises, so lock little and release early.",
        "락은 직렬화하므로, 조금만 잠그고 일찍 해제한다.",
        CONFIRMED,
        "The same look-up and insert without the lock overlap. With it, each request "
            + "waits for all before it. Early, but not before the commit.",
        "락이 없으면 같은 조회와 삽입이 겹친다. 락이 있으면 앞선 요청을 모두 기다린다. 일찍 해제하되 커밋보다 먼저는 안 된다.",
        new Evidence().cell(lock).cell(unlocked).median(lock).median(unique),
        none(lock, EXTRA_ROWS).and(some(unlocked, EXTRA_ROWS)));
    HolderCell killed = new HolderCell(LARAVEL, false, true);
    HolderCell frozen = new HolderCell(LARAVEL, true, true);
    claim(
        "000",
        "A lock that expires by itself helps.",
        "스스로 만료되는 락이 도움이 된다.",
        PARTLY,
        "If its holder is dead, the others go on after the expiry. If its holder is only "
            + "slow, there are two rows.",
        "잡은 쪽이 죽으면 만료 후 다른 요청이 진행한다. 잡은 쪽이 느릴 뿐이면 행이 둘이 된다.",
        new Evidence().holder(killed).holder(frozen),
        f -> f.of(killed).rows() == 1 && f.of(frozen).rows() == 2);
  }

  private void redisson() {
    Cell rc = mariaDb(FOR_UPDATE_MISSING, SURVEY, READ_COMMITTED, 2);
    Cell owner = mariaDb(FOR_UPDATE_OWNER, SURVEY, READ_COMMITTED, 2);
    claim(
        "001",
        "A pessimistic lock guards rows that exist, so it hardly helps an INSERT.",
        "비관적 락은 있는 행을 지키므로 INSERT에는 별 도움이 안 된다.",
        PARTLY,
        "On the missing row it does nothing under READ COMMITTED; on the owner's row, "
            + "which exists, it works.",
        "없는 행에는 READ COMMITTED에서 아무 효과가 없다. 존재하는 소유자의 행에 걸면 된다.",
        new Evidence().cell(rc).cell(owner),
        some(rc, EXTRA_ROWS).and(none(owner, EXTRA_ROWS, WRONG_ANSWERS)));
    Cell rr = mariaDb(FOR_UPDATE_MISSING, SURVEY, REPEATABLE_READ, 2);
    claim(
        "001",
        "On InnoDB a locking read that finds nothing locks the gap, and two inserters deadlock.",
        "InnoDB에서 아무것도 찾지 못한 잠금 읽기는 갭을 잠그고, 두 INSERT는 데드락에 빠진다.",
        PARTLY,
        "Under REPEATABLE READ. Under READ COMMITTED there is no gap lock, no deadlock, "
            + "and no protection.",
        "REPEATABLE READ에서 그렇다. READ COMMITTED에는 갭 락도, 데드락도, 보호도 없다.",
        new Evidence().cell(rr).cell(rc),
        some(rr, DEADLOCKS).and(none(rc, DEADLOCKS)).and(some(rc, EXTRA_ROWS)));
    Cell pg = postgres(FOR_UPDATE_MISSING, SURVEY, READ_COMMITTED);
    claim(
        "001",
        "PostgreSQL does not deadlock there.",
        "PostgreSQL은 그 경우 데드락에 빠지지 않는다.",
        CONFIRMED,
        "It locks nothing, so it makes the rows twice instead.",
        "아무것도 잠그지 않으므로 대신 행이 여러 개 생긴다.",
        new Evidence().cell(pg),
        none(pg, DEADLOCKS).and(some(pg, EXTRA_ROWS)));
    List<Cell> version = everyLevel(VERSION, SURVEY);
    claim(
        "001",
        "The user's @Version works too, but is discouraged.",
        "사용자의 @Version으로도 되지만 권하지 않는다.",
        CONFIRMED,
        "It works under every isolation level, for writes that have an owner.",
        "소유자가 있는 쓰기라면 모든 격리 수준에서 된다.",
        new Evidence().cells(version),
        f -> version.stream().allMatch(cell -> none(cell, EXTRA_ROWS, WRONG_ANSWERS).test(f)));
    Cell early = mariaDb(REDISSON_BEFORE_COMMIT, SURVEY, READ_COMMITTED, 2);
    Cell after = mariaDb(REDISSON_AFTER_COMMIT, SURVEY, READ_COMMITTED, 2);
    claim(
        "001",
        "The lock must not be released before the commit.",
        "락은 커밋 전에 해제하면 안 된다.",
        CONFIRMED,
        "A request that gets the lock in between does not see the row.",
        "그 사이에 락을 얻은 쪽은 행을 보지 못한다.",
        new Evidence().cell(early).cell(after),
        some(early, EXTRA_ROWS).and(none(after, EXTRA_ROWS, WRONG_ANSWERS)));
    Cell afterRr = mariaDb(REDISSON_AFTER_COMMIT, SURVEY, REPEATABLE_READ, 2);
    Cell around = mariaDb(REDISSON_AROUND, SURVEY, REPEATABLE_READ, 2);
    claim(
        "001",
        "Under REPEATABLE READ the check does not see the other's commit, and the guard fails.",
        "REPEATABLE READ에서는 확인이 상대의 커밋을 보지 못해 방어가 실패한다.",
        PARTLY,
        "If the transaction reads anything before it has the lock. A lock around the "
            + "whole transaction does not have this problem.",
        "락을 얻기 전에 트랜잭션이 무언가를 읽었을 때 그렇다. 트랜잭션 전체를 감싸는 락에는 이 문제가 없다.",
        new Evidence().cell(afterRr).cell(around),
        some(afterRr, EXTRA_ROWS).and(none(around, EXTRA_ROWS, WRONG_ANSWERS)));
    HolderCell plain = new HolderCell(REDISSON_AFTER_COMMIT, true, true);
    HolderCell onTop = new HolderCell(REDISSON_VERSION, true, true);
    HolderCell alone = new HolderCell(VERSION, true, true);
    claim(
        "001",
        "There may be a better way: the lock with an optimistic version on top.",
        "락 위에 낙관적 버전을 더하는 더 나은 길이 있을 것이다.",
        CONFIRMED,
        "The version is a fencing token: a holder that has lost its lock can't commit. "
            + "Then the lock is not needed.",
        "버전이 펜싱 토큰이 된다. 락을 잃은 쪽은 커밋하지 못한다. 그렇다면 락은 필요 없다.",
        new Evidence().holder(plain).holder(onTop).holder(alone),
        f -> f.of(plain).rows() == 2 && f.of(onTop).rows() == 1 && f.of(alone).rows() == 1);
  }

  private void member() {
    Cell check = mariaDb(CHECK_THEN_ACT, MEMBER, REPEATABLE_READ, 1);
    claim(
        "002",
        "A log-in that looks up and saves makes two members when it comes twice.",
        "조회하고 저장하는 로그인은 두 번 오면 회원을 둘 만든다.",
        CONFIRMED,
        "",
        "",
        new Evidence().cell(check),
        some(check, EXTRA_ROWS));
    Cell gap = mariaDb(FOR_UPDATE_MISSING, MEMBER, REPEATABLE_READ, 1);
    claim(
        "002",
        "FOR UPDATE: gap locks are shared, both pass and then deadlock on the INSERT.",
        "FOR UPDATE: 갭 락은 공유되므로 둘 다 통과하고 INSERT에서 데드락에 빠진다.",
        CONFIRMED,
        "Their mode is X, and still they do not exclude each other.",
        "모드는 X이지만 서로를 막지 않는다.",
        new Evidence().cell(gap).lock("for-update-missing"),
        some(gap, DEADLOCKS).and(lock("for-update-missing")));
    claim(
        "002",
        "With SERIALIZABLE, throughput falls.",
        "SERIALIZABLE이면 처리량이 떨어진다.",
        CONFIRMED,
        "",
        "",
        new Evidence().traffic(SERIALIZABLE).traffic(CHECK_THEN_ACT),
        f -> perSecond(f, SERIALIZABLE) < perSecond(f, CHECK_THEN_ACT) / 2);
    claim(
        "002",
        "With synchronized, throughput falls.",
        "synchronized이면 처리량이 떨어진다.",
        REFUTED,
        "Not if each key has its own lock, as here: requests for other keys do not wait.",
        "여기처럼 키마다 락이 따로 있으면 그렇지 않다. 다른 키의 요청은 기다리지 않는다.",
        new Evidence().traffic(SYNCHRONIZED).traffic(CHECK_THEN_ACT),
        f -> perSecond(f, SYNCHRONIZED) > perSecond(f, CHECK_THEN_ACT) / 2);
    Cell jvm = mariaDb(SYNCHRONIZED, MEMBER, READ_COMMITTED, 2);
    claim(
        "002",
        "synchronized ends at the JVM.",
        "synchronized는 JVM 안에서만 통한다.",
        CONFIRMED,
        "",
        "",
        new Evidence().cell(jvm),
        some(jvm, EXTRA_ROWS));
    Cell unique = mariaDb(UNIQUE_SECONDARY, MEMBER, REPEATABLE_READ, 1);
    claim(
        "002",
        "A unique index with the exception caught: no lock, no deadlock.",
        "유니크 인덱스와 예외 처리: 락도 데드락도 없다.",
        PARTLY,
        "If the first inserter commits. If it rolls back, the requests that waited for it "
            + "deadlock, so deadlocks must be retried.",
        "첫 요청이 커밋하면 그렇다. 롤백하면 기다리던 요청들이 데드락에 빠지므로, 데드락 재시도는 여전히 필요하다.",
        new Evidence().cell(unique).cell(rolledBack(unique)),
        none(unique, DEADLOCKS, EXTRA_ROWS).and(some(rolledBack(unique), DEADLOCKS)));
  }

  private void card() {
    Cell check = mariaDb(CHECK_THEN_ACT, CARD, REPEATABLE_READ, 1);
    claim(
        "003",
        "Transactions that start together do not see each other, and several rows appear.",
        "동시에 시작한 트랜잭션은 서로를 보지 못해 행이 여러 개 생긴다.",
        CONFIRMED,
        "",
        "",
        new Evidence().cell(check),
        some(check, EXTRA_ROWS));
    Cell unique = mariaDb(UNIQUE_SECONDARY, CARD, REPEATABLE_READ, 2);
    claim(
        "003",
        "With a unique constraint one call succeeds, and all others learn that the card "
            + "is collected.",
        "유니크 제약이 있으면 하나만 성공하고 나머지는 이미 수집했다는 답을 받는다.",
        CONFIRMED,
        "",
        "",
        new Evidence().cell(unique),
        none(unique, EXTRA_ROWS, WRONG_ANSWERS));
  }

  private void uniqueKey() {
    Cell unique = mariaDb(UNIQUE_SECONDARY, SURVEY, READ_COMMITTED, 1);
    Cell two = mariaDb(UNIQUE_SECONDARY, SURVEY, READ_COMMITTED, 2);
    claim(
        "004",
        "The first insert takes an X lock on its index entry.",
        "첫 INSERT는 인덱스 항목에 X 락을 잡는다.",
        PARTLY,
        "It takes none until somebody wants the same entry. Then InnoDB gives it an X "
            + "lock on the record alone, not on the gap.",
        "다른 요청이 같은 항목을 원할 때까지는 락이 없다. 그때 InnoDB가 갭 없이 레코드에만 X 락을 걸어 준다.",
        new Evidence().lock("first-insert").lock("three-inserters-secondary"),
        lock("first-insert").and(lock("three-inserters-secondary")));
    claim(
        "004",
        "The second inserter waits for the first, and gets the duplicate after its commit.",
        "두 번째 요청은 첫 번째를 기다리고, 커밋 후 중복 오류를 받는다.",
        CONFIRMED,
        "",
        "",
        new Evidence().lock("three-inserters-secondary").duplicates(two),
        f -> waits(f, "B waits for A") && f.of(two).duplicates > 0);
    claim(
        "004",
        "Under a flood, requests wait on the index, and there is an exception to handle.",
        "요청이 몰리면 인덱스에서 기다리고, 예외를 처리해야 한다.",
        CONFIRMED,
        "They wait until the transaction that holds the entry ends: here after 30 ms, by "
            + "its rollback. So keep it short.",
        "항목을 잡은 트랜잭션이 끝날 때까지 기다린다. 여기서는 30 ms 뒤의 롤백이다. 그러니 트랜잭션을 짧게 유지한다.",
        new Evidence().lock("three-inserters-secondary").median(rolledBack(two)).duplicates(two),
        f ->
            waits(f, "B waits for A")
                && waits(f, "C waits for A")
                && f.of(rolledBack(two)).p50Millis > 15
                && f.of(two).duplicates > 0);
    claim(
        "004",
        "A unique key guarantees the final state; it does not prevent the race.",
        "유니크 키는 최종 상태를 보장할 뿐, 경쟁을 막지는 않는다.",
        CONFIRMED,
        "Requests still collide; none of them wins twice.",
        "요청은 여전히 충돌하지만, 두 번 이기는 요청은 없다.",
        new Evidence().duplicates(unique),
        none(unique, EXTRA_ROWS).and(f -> f.of(unique).duplicates > 0));
    claim(
        "004",
        "Unique and READ COMMITTED on one server; a distributed lock when servers multiply.",
        "서버 하나에는 유니크와 READ COMMITTED, 서버가 늘면 분산 락.",
        PARTLY,
        "More servers change nothing: the constraint is in the database, which all of them share.",
        "서버가 늘어도 달라지지 않는다. 제약은 모두가 공유하는 데이터베이스에 있다.",
        new Evidence().cell(unique).cell(two),
        none(unique, EXTRA_ROWS, WRONG_ANSWERS).and(none(two, EXTRA_ROWS, WRONG_ANSWERS)));
    Cell snapshot = mariaDb(UNIQUE_SECONDARY, SURVEY, Isolation.REPEATABLE_READ_SNAPSHOT, 2);
    claim(
        "004",
        "Isolation levels reduce what transactions see of each other.",
        "격리 수준은 트랜잭션이 서로를 보는 범위를 줄인다.",
        CONFIRMED,
        "With innodb_snapshot_isolation a check before the insert turns the duplicate "
            + "into error 1020.",
        "innodb_snapshot_isolation에서는 삽입 전의 확인이 중복 오류를 오류 1020으로 바꾼다.",
        new Evidence().cell(snapshot),
        some(snapshot, WRONG_ANSWERS).and(none(snapshot, EXTRA_ROWS)));
  }

  private void innoDb() {
    claim(
        "InnoDB",
        "A duplicate on a secondary unique key takes an S next-key lock even under READ "
            + "COMMITTED; on the primary key a record lock.",
        "보조 유니크 키의 중복은 READ COMMITTED에서도 S 넥스트 키 락을 잡고, 기본 키에서는 레코드 락을 잡는다.",
        CONFIRMED,
        "",
        "",
        new Evidence().lock("duplicate-secondary").lock("duplicate-primary"),
        lock("duplicate-secondary").and(lock("duplicate-primary")));
    Cell secondary = rolledBack(mariaDb(UNIQUE_SECONDARY, SURVEY, READ_COMMITTED, 2));
    Cell primary = rolledBack(mariaDb(UNIQUE_PRIMARY, SURVEY, READ_COMMITTED, 2));
    claim(
        "InnoDB",
        "With a primary key, the waiters do not deadlock when the first inserter rolls back.",
        "기본 키라면 첫 요청이 롤백해도 기다리던 요청들이 데드락에 빠지지 않는다.",
        REFUTED,
        "They inherit S gap locks there as well, and deadlock just as often.",
        "기본 키에서도 S 갭 락을 물려받아 똑같이 데드락에 빠진다.",
        new Evidence().cell(secondary).cell(primary).lock("three-inserters-primary"),
        some(secondary, DEADLOCKS)
            .and(some(primary, DEADLOCKS))
            .and(lock("three-inserters-primary")));
    claim(
        "InnoDB",
        "FOR UPDATE by a unique key locks the gap as well under REPEATABLE READ, even if "
            + "it finds its row.",
        "REPEATABLE READ에서는 유니크 키로 FOR UPDATE 조회해 행을 찾아도 갭을 잠근다.",
        PARTLY,
        "On a secondary key. On the primary key it locks the record alone.",
        "보조 키에서 그렇다. 기본 키에서는 레코드만 잠근다.",
        new Evidence().lock("for-update-unique-secondary").lock("for-update-unique-primary"),
        lock("for-update-unique-secondary").and(lock("for-update-unique-primary")));
  }

  private void claim(
      String report,
      String english,
      String korean,
      Claim.Verdict verdict,
      String because,
      String becauseKorean,
      Evidence evidence,
      Predicate<Findings> test) {
    claims.add(
        new Claim(
            report,
            new Text(english, korean),
            verdict,
            new Text(because, becauseKorean),
            evidence,
            test));
  }

  private static Predicate<Findings> some(Cell cell, Symptom symptom) {
    return findings -> seen(findings, cell, symptom) > 0;
  }

  private static Predicate<Findings> none(Cell cell, Symptom... symptoms) {
    return findings ->
        List.of(symptoms).stream().allMatch(symptom -> seen(findings, cell, symptom) == 0);
  }

  private static Predicate<Findings> lock(String scenario) {
    return findings -> LockExpectations.hold(findings.sighting(scenario));
  }

  private static double perSecond(Findings findings, Strategies strategy) {
    return traffic(findings, strategy).perSecond();
  }

  private static boolean waits(Findings findings, String who) {
    return findings.sighting("three-inserters-secondary").waitsFor().contains(who);
  }
}
