package io.relance.demo;

import io.relance.demo.DemoCustomer.DemoContact;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The 300 customers: craftsmen and traders, town halls and schools, a few private persons and a few
 * Swiss. Invented names, domains reserved for examples, telephone numbers reserved for fiction.
 */
final class DemoDirectory {

  static final String KEY_ACCOUNTS = "Grands comptes";
  static final String KEY_ACCOUNT_SCENARIO = "grands-comptes";

  private static final int CUSTOMERS = 300;
  private static final String[] TRADES = {
    "Boulangerie",
    "Menuiserie",
    "Garage",
    "Plomberie",
    "Imprimerie",
    "Charpentes",
    "Peintures",
    "Transports",
    "Électricité",
    "Maçonnerie",
    "Librairie",
    "Pépinières",
    "Serrurerie",
    "Fromagerie",
    "Conserverie",
    "Voilerie",
    "Atelier",
    "Hôtel",
    "Brasserie",
    "Pharmacie"
  };
  private static final String[] OFFICES = {
    "Mairie de",
    "Centre hospitalier de",
    "Lycée professionnel de",
    "Office de tourisme de",
    "Service des eaux de",
    "Médiathèque de"
  };
  private static final String[] FAMILIES = {
    "Lemoine",
    "Le Goff",
    "Guéguen",
    "Kerbrat",
    "Moreau",
    "Fabre",
    "Riou",
    "Benali",
    "Rousseau",
    "Chevalier",
    "Morvan",
    "Le Gall",
    "Tanguy",
    "Prigent",
    "Bouvier",
    "Renaud",
    "Perrin",
    "Da Silva",
    "Nguyen",
    "Diallo",
    "Haddad",
    "Caradec",
    "Olivier",
    "Jaouen",
    "Marchand",
    "Gauthier",
    "L'Helgouac'h",
    "Drouet",
    "Blanchard",
    "Charrier",
    "Bertin",
    "Vasseur",
    "Poirier",
    "Hervé",
    "Allain",
    "Boucher",
    "Lacroix",
    "Pichon",
    "Masson",
    "Besson"
  };
  private static final String[] WOMEN = {
    "Odile",
    "Hélène",
    "Camille",
    "Aïcha",
    "Solène",
    "Marie-Laure",
    "Inès",
    "Élodie",
    "Agnès",
    "Chloé",
    "Nolwenn",
    "Fatou",
    "Béatrice",
    "Maëlle"
  };
  private static final String[] MEN = {
    "Yann",
    "Karim",
    "Étienne",
    "Loïc",
    "François",
    "Thomas",
    "Gaël",
    "Mamadou",
    "Hervé",
    "Benoît",
    "Jean-Marc",
    "Erwan",
    "Rémi",
    "Nicolas"
  };
  private static final String[] STREETS = {
    "rue de la République", "quai de la Fosse", "rue des Carmes", "boulevard de l'Océan",
    "place du Commerce", "rue du Général-de-Gaulle", "avenue Jean-Jaurès", "rue de l'Église",
    "allée des Tanneurs", "chemin du Moulin", "rue Saint-Michel", "zone artisanale des Landes"
  };

  private final Random random;

  DemoDirectory(Random random) {
    this.random = random;
  }

  List<DemoCustomer> customers() {
    List<DemoCustomer> customers = new ArrayList<>();
    for (int i = 1; i <= CUSTOMERS; i++) {
      customers.add(customer(i));
    }
    return customers;
  }

  private DemoCustomer customer(int index) {
    boolean swiss = index % 37 == 0;
    boolean unreachable = index % 25 == 7;
    String type = index % 10 == 3 ? "CONSUMER" : index % 10 == 6 ? "PUBLIC" : "PROFESSIONAL";
    boolean keyAccount = "PROFESSIONAL".equals(type) && index % 15 == 4;
    FrenchTown town = swiss ? new FrenchTown("1204", "Genève") : any(FrenchTown.ALL);
    String name = name(type, town);
    String domain = unreachable ? null : slug(name) + "-" + index + ".example";
    return new DemoCustomer(
        "C%05d".formatted(10_000 + index),
        name,
        type,
        index % 40 == 11 ? "en" : "fr",
        domain == null || index % 3 == 0 ? null : "contact@" + domain,
        "02 61 91 %02d %02d".formatted(index / 100, index % 100),
        "%d %s".formatted(1 + random.nextInt(120), any(STREETS)),
        town.postalCode(),
        town.name(),
        swiss ? "CH" : "FR",
        keyAccount ? KEY_ACCOUNTS : null,
        index % 4 == 0 ? 45 : null,
        keyAccount ? KEY_ACCOUNT_SCENARIO : null,
        contacts(type, name, domain, index));
  }

  private String name(String type, FrenchTown town) {
    return switch (type) {
      case "PUBLIC" -> any(OFFICES) + " " + town.name();
      case "CONSUMER" ->
          random.nextBoolean()
              ? "Mme " + any(WOMEN) + " " + any(FAMILIES)
              : "M. " + any(MEN) + " " + any(FAMILIES);
      default -> any(TRADES) + " " + any(FAMILIES);
    };
  }

  /**
   * A private person is its own contact; others have up to three, and whoever has no address of its
   * own has at least one contact with one.
   */
  private List<DemoContact> contacts(String type, String name, String domain, int index) {
    if ("CONSUMER".equals(type)) {
      String[] parts = name.split(" ", 3);
      return List.of(
          new DemoContact("1", parts[0], parts[1], parts[2], address(parts, domain), true, true));
    }
    List<DemoContact> contacts = new ArrayList<>();
    int people = 1 + index % 3;
    for (int i = 1; i <= people; i++) {
      boolean woman = random.nextBoolean();
      String[] parts = {woman ? "Mme" : "M.", any(woman ? WOMEN : MEN), any(FAMILIES)};
      contacts.add(
          new DemoContact(
              Integer.toString(i),
              parts[0],
              parts[1],
              parts[2],
              address(parts, domain),
              i == 1,
              i == 2));
    }
    return contacts;
  }

  private static String address(String[] person, String domain) {
    return domain == null ? null : slug(person[1]) + "." + slug(person[2]) + "@" + domain;
  }

  private <T> T any(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String slug(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
