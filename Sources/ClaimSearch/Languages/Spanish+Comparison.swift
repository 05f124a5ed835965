extension ComparisonTable {
  static let spanish = ComparisonTable(
    Lists(
      axes: """
        subió suben sube subieron subido aumentó aumentaron aumenta aumentado aumento creció crecieron crece \
        crecido crecimiento más mayor superior superó supera incrementó incremento elevó duplicó | bajó bajaron \
        baja bajado disminuyó disminuyeron disminución cayó cayeron cae caído caída redujo redujeron reducido \
        reducción menos menor inferior recortó recorte descendió descenso
        apoyó apoya apoyaron aprobó votó+a+favor | opuso opone contra rechazó rechaza votó+en+contra
        permitió permite permitido legal autorizó | prohibió prohíbe prohibido ilegal
        ganó gana victoria | perdió pierde derrota
        abrió abre abierto apertura | cerró cierra cerrado cierre
        empezó comenzó inició lanzó introdujo | terminó acabó finalizó abolió eliminó
        construyó construido | demolió destruyó destruido
        compró compra comprado | vendió vende vendido venta
        antes | después
        primer primera primero | última último
        importó importaciones | exportó exportaciones
        nació nacimientos | murió muertes muerto
        culpable condenado | inocente absuelto
        verdadero verdad cierto | falso mentira
        seguro segura | peligroso peligrosa
        siempre | nunca jamás
        mejoró mejor | empeoró peor
        hombres | mujeres
        norte | sur
        este+de oriental | oeste occidental
        sobrevivió sobrevivieron sobrevive | murió murieron muerto muertos falleció fallecieron
        """,
      limits: "más | menos",
      negations: "no nunca jamás ningún ninguna ninguno nadie nada sin ni tampoco",
      synonyms: """
        foto imagen fotografía
        ley legislación
        niños niño menores
        médico doctor médicos
        coche auto automóvil vehículo
        habitantes ciudadanos
        salario sueldo
        desempleo paro
        hospital clínica
        vacuna vacunación vacunados
        """,
      approximate: "unos unas cerca casi alrededor aproximadamente más menos",
      than: "que", ratios: "de",
      ordinals:
        "primer primera primero|segundo segunda|tercer tercera tercero|cuarto cuarta|quinto quinta|sexto sexta|séptimo séptima|octavo octava|noveno novena|décimo décima",
      weekdays: "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
      names: "eeuu estadounidense estadounidenses\nue europa europea", ones: "un una uno",
      titles: "señor señora sr sra dr ministro ministra presidente presidenta alcalde senador",
      bounds: """
        unos unas aproximadamente alrededor+de | casi cerca+de | menos+de como+máximo hasta | más+de al+menos \
        por+lo+menos | algo+más+de | exactamente
        """,
      multiples: "duplicó duplicaron duplicado|triplicó triplicaron triplicado|cuadruplicó",
      times: "veces",
      shares: """
        todos todas todos+los todas+las cada | casi+todos casi+todas casi+todos+los casi+todas+las | \
        la+mayoría+de la+mayor+parte+de | muchos muchas numerosos numerosas | algunos algunas varios varias | \
        pocos pocas
        """,
      frequencies: """
        siempre | frecuentemente normalmente a+menudo | a+veces ocasionalmente | raramente rara+vez
        """,
      changeLinks: "un en|al a hasta",
      verbEndings:
        "ó o a e as es an en ar er ir ado ada ados adas ido ida idos idas aron ieron aba",
      rates: """
        per+cápita por+persona por+habitante | por+hora | al+día por+día cada+día diario diarios | a+la+semana \
        por+semana semanal | al+mes por+mes cada+mes mensual | al+año por+año cada+año anual anuales
        """,
      rateWords: "por per cada tasa promedio media densidad", spanWords: "en durante"),
    speech: .spanish)
}
