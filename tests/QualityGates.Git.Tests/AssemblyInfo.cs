using FsCheck.Xunit;

// The same cases every time: nobody's change goes red for a case that was there before it. To search for new ones, take this out.
[assembly: Properties(Replay = "7667708082495251425,13355846782689579325")]
