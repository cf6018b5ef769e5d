package surely.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A click hits the element that a test names, even if the page moves. Otherwise tests would fail by
 * chance.
 */
@ExtendWith(ArquillianExtension.class)
class MouseIT {
  /** A button that moves for half a second, on a page that counts clicks beside it. */
  private static final String JUMPING =
      """
      window.beside = 0;
      window.on = 0;
      addEventListener('click', event => event.target.textContent === 'Jump' ? on++ : beside++);
      const button = document.createElement('button');
      button.append('Jump');
      document.querySelector('main').append(button);
      let left = 30; // frames
      const jump = () => {
        const place = {top: `${left % 7 * 80}px`, left: `${left % 5 * 200}px`};
        Object.assign(button.style, {position: 'fixed', zIndex: 9, ...place});
        if (left-- > 0) requestAnimationFrame(jump);
      };
      jump();""";

  @Test
  void whatJumpsAboutIsHitAndNothingElse() {
    try (Browser ann = Browser.open()) {
      ann.go("/login");
      ann.finds("button", "Log in");
      ann.evaluate(JUMPING);
      ann.click("button", "Jump");
      assertThat(ann.evaluate("[on, beside]").toString(), is("[1,0]"));
    }
  }
}
