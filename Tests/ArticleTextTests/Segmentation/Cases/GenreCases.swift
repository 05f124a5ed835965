/// What texts beside the news are full of: papers, lives, instructions, posts.
extension NewsCase {
  static let papers = [
    NewsCase(108, "The boat made 38,500 crossings.12 ‖ The council disagreed.3,4 ‖ It voted."),
    NewsCase(109, "“It sank.”7 ‖ Nobody knows why (see below).8 ‖ Divers went down!9 ‖ They left."),
    NewsCase(110, "Version 2.1 of No.1 Song and p.12 The End are names. ‖ So is v2.5 Beta."),
    NewsCase(
      111, "The survey ran for two years.[4, 5] ‖ It failed. [6] ‖ Few noticed.²³ ‖ I did.†"),
    NewsCase(112, "The survey ran in 2010. ‖ [We met then.] ‖ It was [see 4] short."),
    NewsCase(
      113, "Refs. 3 and 4 differ (trans. M. Brown; ed. J. Lee). ‖ See Phys. Rev. Lett. 7, 3."),
    NewsCase(114, "Cells were kept at 37 °C. ‖ Later they were warmed to 350 °F. ‖ They died."),
    NewsCase(115, "The board voted (it took long. Nobody spoke.) and then left. ‖ They ate."),
    NewsCase(
      116, "The vote (Was it fair? Who knows?) was close. ‖ (It rained. We left.) ‖ I ate."),
    NewsCase(117, "He left :( because it rained. ‖ She stayed. ‖ It ended :)"),
    NewsCase(118, "The list was long (a. apples, b. pears (ripe ones. Not others.)). ‖ It grew."),
  ]

  static let lives = [
    NewsCase(
      119, "Ann Lind (b. 1945; d. 2001) was born in St. Paul, Minn., to a tailor. ‖ She sang."),
    NewsCase(120, "Lt. Col. W. E. B. Ray, Ph.D., U.S. Army, had an M.D. ‖ He retired c. 1970."),
    NewsCase(121, "The band (feat. D. J. Smith) broke up in 1999. ‖ Smith went solo."),
    NewsCase(
      122, "King Henry VIII had six wives. ‖ Charles I was beheaded. ‖ Then came Charles II."),
    NewsCase(123, "He was awarded the D.S.O. and the M.C. ‖ The king gave it to him."),
  ]

  static let posts = [
    NewsCase(124, "We won! 🎉🎉 ‖ They lost. 😢 ‖ Nobody cares 🙄"),
    NewsCase(125, "Thank you so much! ❤️ ‖ I loved it 😀 ‖ It was great.😀 ‖ Bye 👋🏽!"),
    NewsCase(
      126, "I ❤️ New York and 🎉 Parties. ‖ 👉 Click here. ‖ ✅ Vaccines work. ‖ ✅ So do masks."),
    NewsCase(127, "We won! 🎉 and then they lost. ‖ Nobody cares."),
  ]

  static let instructions = [
    NewsCase(
      128, "Add 2 tbsp. of sugar and 1 tsp. salt. ‖ Stir well! ‖ Let it sit for 5 min. or so."),
    NewsCase(
      129, "Wait approx. 10 mins. ‖ Then add the eggs, e.g. two. ‖ Rinse (optional). ‖ Dry."),
    NewsCase(
      130, "Say “No.” ‖ Then walk away. ‖ Press F5. ‖ Wait. ‖ Go to www.example.com. ‖ Look."),
  ]
}
