package io.baopei.sandbox.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void countsChineseCharactersTwice() {
    assertThat(Texts.width("30天质保+")).isEqualTo(9);
    assertThat(Texts.pad("质保", 6)).isEqualTo("质保  ");
  }

  @Test
  void breaksAtBlanksAndLongWordsAnywhere() {
    assertThat(Texts.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Texts.wrap("abcdefgh i", 3)).containsExactly("abc", "def", "gh", "i");
    assertThat(Texts.wrap("", 3)).containsExactly("");
  }
}
