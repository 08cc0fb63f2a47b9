package io.relance.delivery.letter;

import java.time.LocalDateTime;

/** What a person says of letters. */
public enum LetterMark {
  PRINTED {
    @Override
    boolean fits(Letter letter) {
      return letter.isIn(LetterState.QUEUED);
    }

    @Override
    void put(Letter letter, String by, LocalDateTime now) {
      letter.print(by, now);
    }
  },
  POSTED {
    @Override
    boolean fits(Letter letter) {
      return letter.isIn(LetterState.QUEUED, LetterState.PRINTED);
    }

    @Override
    void put(Letter letter, String by, LocalDateTime now) {
      letter.post(by, now);
    }
  },
  /** It is for good: what it claims may be claimed again. */
  WITHDRAWN {
    @Override
    boolean fits(Letter letter) {
      return letter.isIn(LetterState.QUEUED, LetterState.PRINTED) && !letter.hasGone();
    }

    @Override
    void put(Letter letter, String by, LocalDateTime now) {
      letter.withdraw(by, now);
    }
  },
  /** The last mark is taken back. */
  UNDONE {
    @Override
    boolean fits(Letter letter) {
      return letter.isIn(LetterState.PRINTED, LetterState.POSTED);
    }

    @Override
    void put(Letter letter, String by, LocalDateTime now) {
      letter.undo();
    }
  };

  abstract boolean fits(Letter letter);

  abstract void put(Letter letter, String by, LocalDateTime now);
}
