package surely.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
  @Test
  void aPageHasAsManyRowsAsFitAndAtLeastOne() {
    assertThat(Paging.fitting(List.of(), 20), is(0));
    assertThat(Paging.fitting(List.of(1, 1, 1), 2), is(2));
    assertThat(Paging.fitting(List.of(1, 1, 1), 20), is(3));
    assertThat(Paging.fitting(List.of(1_000_000, 1_000_000, 1), 20), is(2));
    assertThat(Paging.fitting(List.of(1L << 40, 1L), 20), is(1));
  }
}
