package surely.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.quota.Quotas;
import surely.quota.StorageBlocks;
import surely.quota.Subject;
import surely.sql.InList;
import surely.sql.Row;

/**
 * Counts the storage of a survey's saved progress, so that nobody fills the disk with answers that
 * are never submitted. Works in the caller's transaction. A survey's count stays locked until that
 * ends, so take it last. Deleting progress gives its storage back in the same transaction. Only
 * submissions do not, because they would wait for each other: {@link surely.results.TallyUpdates}
 * gives their storage back some seconds later, when it adds them up. Until then the storage counts
 * as taken, so the limit is never exceeded.
 */
@ApplicationScoped
public class ProgressStorageQuota {
  private static final String BLOCKS = "CAST(CEIL(LENGTH(answers) / 4096) AS INT)";
  private static final String BY_SURVEY = " RETURNING survey_id, " + BLOCKS;
  static final String SUBMITTED =
      "DELETE FROM progress WHERE survey_id = ?1 AND response_id IN (%s) RETURNING response_id, "
          + BLOCKS;
  static final String OLD =
      "DELETE FROM progress WHERE saved_at < UTC_TIMESTAMP(6) - INTERVAL ?1 SECOND LIMIT 1000"
          + BY_SURVEY;
  static final String OF_MEMBER = "DELETE FROM progress WHERE member_id = ?1" + BY_SURVEY;

  @PersistenceContext private EntityManager em;
  @Inject private Quotas quotas;
  @Inject private Settings settings;

  /**
   * @param blocks a negative number gives storage back
   * @throws ProgressFull 409
   */
  void take(String survey, long blocks) {
    long mebibytes = settings.get(Setting.PROGRESS_STORAGE);
    if (blocks < 0) giveBack(survey, -blocks);
    else if (!quotas.take(subject(survey), blocks, StorageBlocks.ofMebibytes(mebibytes)))
      throw new ProgressFull(mebibytes);
  }

  private void giveBack(String survey, long blocks) {
    quotas.giveBack(subject(survey), blocks);
  }

  /**
   * Deletes the progress of responses that are being submitted. Locks no count.
   *
   * @return how many blocks to give back, by the response's id
   */
  public Map<String, Long> deleteSubmitted(String survey, List<String> responses) {
    return Row.all(InList.query(em, SUBMITTED, responses, survey)).stream()
        .collect(Collectors.toMap(deleted -> deleted.text(1), deleted -> deleted.number(2)));
  }

  /** Deletes progress that was saved longer ago than this, at most 1000 rows. Returns how many. */
  int deleteOld(long seconds) {
    return delete(OLD, seconds);
  }

  /** Deletes the progress on a member's account. */
  public void deleteOf(String member) {
    delete(OF_MEMBER, member);
  }

  private int delete(String sql, Object which) {
    List<Row> deleted = Row.all(em.createNativeQuery(sql).setParameter(1, which));
    // Sorted, so that every transaction locks the counts in the same order.
    Map<String, Long> bySurvey = new TreeMap<>();
    deleted.forEach(row -> bySurvey.merge(row.text(1), row.number(2), Long::sum));
    bySurvey.forEach(this::giveBack);
    return deleted.size();
  }

  private static String subject(String survey) {
    return Subject.PROGRESS + survey;
  }
}
