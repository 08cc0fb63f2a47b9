package io.relance.demo;

/** A town that exists, with its postal code; the streets in it need not. */
record FrenchTown(String postalCode, String name) {

  static final FrenchTown[] ALL = {
    new FrenchTown("44000", "Nantes"),
    new FrenchTown("44400", "Rezé"),
    new FrenchTown("44600", "Saint-Nazaire"),
    new FrenchTown("44110", "Châteaubriant"),
    new FrenchTown("44210", "Pornic"),
    new FrenchTown("35000", "Rennes"),
    new FrenchTown("35400", "Saint-Malo"),
    new FrenchTown("35300", "Fougères"),
    new FrenchTown("56000", "Vannes"),
    new FrenchTown("56100", "Lorient"),
    new FrenchTown("29000", "Quimper"),
    new FrenchTown("29200", "Brest"),
    new FrenchTown("29600", "Morlaix"),
    new FrenchTown("22000", "Saint-Brieuc"),
    new FrenchTown("22300", "Lannion"),
    new FrenchTown("49000", "Angers"),
    new FrenchTown("49300", "Cholet"),
    new FrenchTown("49400", "Saumur"),
    new FrenchTown("85000", "La Roche-sur-Yon"),
    new FrenchTown("85100", "Les Sables-d'Olonne"),
    new FrenchTown("72000", "Le Mans"),
    new FrenchTown("53000", "Laval"),
    new FrenchTown("37000", "Tours"),
    new FrenchTown("86000", "Poitiers"),
    new FrenchTown("17000", "La Rochelle"),
    new FrenchTown("33000", "Bordeaux"),
    new FrenchTown("31000", "Toulouse"),
    new FrenchTown("69003", "Lyon"),
    new FrenchTown("59000", "Lille"),
    new FrenchTown("75011", "Paris"),
    new FrenchTown("13006", "Marseille"),
    new FrenchTown("67000", "Strasbourg"),
    new FrenchTown("76600", "Le Havre"),
    new FrenchTown("50100", "Cherbourg-en-Cotentin")
  };
}
