package surely.soak.fault;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import surely.soak.client.Figures;
import surely.test.cluster.Cluster;
import surely.test.database.CommitCut;
import surely.test.database.DatabaseLink;

/** The connections of both servers to the database are cut at their next COMMITs. */
final class LinkCut implements Fault {
  private static final int TIMES = 100;
  private final String moment;
  private final Function<DatabaseLink, CommitCut> how;
  private List<CommitCut> cuts;

  private LinkCut(String moment, Function<DatabaseLink, CommitCut> how) {
    this.moment = moment;
    this.how = how;
  }

  static LinkCut beforeCommit() {
    return new LinkCut("before", link -> link.cutBeforeCommit("", TIMES));
  }

  static LinkCut afterCommit() {
    return new LinkCut("after", link -> link.cutAfterCommit("", TIMES));
  }

  @Override
  public String name() {
    return "link cut right " + moment + " COMMIT";
  }

  @Override
  public void strike(Cluster cluster) {
    cuts = Stream.of(1, 2).map(number -> how.apply(cluster.server(number).link())).toList();
  }

  @Override
  public void heal(Cluster cluster) {
    cuts.forEach(CommitCut::disarm);
  }

  /** The servers repeat the transactions, so that clients notice nothing. */
  @Override
  public boolean struck(Figures figures) {
    return cuts.stream().allMatch(CommitCut::struck);
  }
}
