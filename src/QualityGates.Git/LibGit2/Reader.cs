using System.Collections.Concurrent;

namespace QualityGates.Git.LibGit2;

/// <summary>One thread's view of the objects.</summary>
internal sealed class Reader(string objectsFolder) : IDisposable
{
    /// <summary>The objects.</summary>
    public ObjectStore Objects => Trees.Objects;

    /// <summary>The trees among them.</summary>
    public Trees Trees { get; } = new(new ObjectStore(objectsFolder));

    /// <inheritdoc/>
    public void Dispose() => Objects.Dispose();
}

/// <summary>As many readers as threads read at once; libgit2's objects are not for sharing.</summary>
internal sealed class Readers(string objectsFolder) : IDisposable
{
    private readonly ConcurrentBag<Reader> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>Lends a reader; disposing of the loan gives it back.</summary>
    public Loan Borrow()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(IGitRepository));
        return new Loan(this, _idle.TryTake(out var reader) ? reader : new Reader(objectsFolder));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var reader)) reader.Dispose();
    }

    /// <summary>A reader that is lent.</summary>
    internal readonly struct Loan(Readers owner, Reader reader) : IDisposable
    {
        /// <summary>The reader.</summary>
        public Reader Reader => reader;

        /// <inheritdoc/>
        public void Dispose()
        {
            owner._idle.Add(reader);
            if (owner._isDisposed) owner.Dispose();
        }
    }
}
