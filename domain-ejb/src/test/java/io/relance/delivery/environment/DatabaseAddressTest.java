package io.relance.delivery.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://db.example:5432/relance?user=a&password=b | jdbc:postgresql://db.example:5432/relance
          jdbc:postgresql://db1,db2/relance                           | jdbc:postgresql://db1,db2/relance
          jdbc:h2:tcp://db.example/relance;MODE=LEGACY                | jdbc:h2:tcp://db.example/relance
          """)
  void ofADatabaseElsewhereTheAddressIsEnough(String url, String address) {
    assertThat(DatabaseAddress.of(url, "web1")).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://localhost:5432/relance?ssl=true | jdbc:postgresql://localhost:5432/relance on web1
          jdbc:postgresql://127.0.0.1/relance               | jdbc:postgresql://127.0.0.1/relance on web1
          jdbc:postgresql:relance                           | jdbc:postgresql:relance on web1
          jdbc:h2:file:/var/relance/data;MODE=LEGACY        | jdbc:h2:file:/var/relance/data on web1
          jdbc:h2:/var/relance/data                         | jdbc:h2:/var/relance/data on web1
          """)
  void ofADatabaseOnTheMachineTheMachineBelongsToIt(String url, String address) {
    assertThat(DatabaseAddress.of(url, "web1")).isEqualTo(address);
  }
}
