// Most of a test is waiting: for a build in another process, or for a server to settle.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
