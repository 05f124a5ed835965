extension NewsCase {
  static let spanish = inLanguage(
    "es",
    [
      "El Sr. Ruiz negó los hechos. ‖ La Sra. Peña los confirmó.",
      "¿Quién pagó la obra? ‖ Nadie lo sabe. ‖ ¡Qué vergüenza!",
      "«No pagaremos», dijo la ministra. ‖ «Nunca».",
      "«¿Quién paga?», preguntó el juez. ‖ Nadie respondió.",
      "Los EE. UU. enviaron ayuda. ‖ México también.",
      "La ley está en el art. 12 y en la pág. 40. ‖ El texto es claro.",
      "Vino el Dr. J. L. Gómez con la Dra. Sanz. ‖ No hablaron.",
      "Subieron la luz, el gas, etc. ‖ Los sueldos no.",
      "La empresa Ríos S. A. quebró. ‖ Dejó 300 despidos.",
      "Nació en el año 44 a. C. en Roma. ‖ Murió joven.",
      "Hay varios casos, p. ej. Sevilla y Cádiz. ‖ Todos son graves.",
      "MADRID (EFE). — El Gobierno aprobó la ley. ‖ La oposición votó en contra.",
      "El tren salió a las 5 p. m. del lunes. ‖ Llegó tarde.",
      "—¿Vienes? —preguntó el alcalde. ‖ —No.",
      "Costó 1.250,50 euros en 2019. ‖ Hoy cuesta el doble.",
      "Dijo: “No es cierto. ‖ Es mentira”. ‖ Luego se fue.",
      "Le falta vitamina D. ‖ D. Pedro lo sabe.",
      "Vive en la Av. Bolívar núm. 5. ‖ Su hija también.",
      "El s. XX fue duro. ‖ El s. XXI, también.",
      "El acta, Fdo. Juan Ruiz, no existe. ‖ El cruce de la Ctra. Nacional está cerrado.",
    ])
}
