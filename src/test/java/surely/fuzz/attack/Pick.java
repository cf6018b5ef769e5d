package surely.fuzz.attack;

import java.util.List;
import java.util.Random;

/** Random choices, which are the same for the same seed. */
record Pick(Random random) {
  static Pick of(long seed) {
    return new Pick(new Random(seed));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
