using System.ComponentModel;
using System.Diagnostics;

namespace QualityGates.Git;

/// <summary>A git program that runs. It never outlives this object, nor a caller who gave up.</summary>
internal sealed class GitProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly CancellationTokenRegistration _killing;
    private Task _feeding = Task.CompletedTask;

    /// <summary>Takes charge of a process that was started with all three streams redirected.</summary>
    public GitProcess(Process process, CancellationToken cancellationToken)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _killing = cancellationToken.Register(Kill);
    }

    /// <summary>What it reads.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What it says.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>All that it complained about. Waits for its end.</summary>
    public string Error => _error.GetAwaiter().GetResult();

    /// <summary>Writes everything that it shall read, while its output is read; a pipe holds little.</summary>
    public void Feed(ReadOnlyMemory<byte> input)
    {
        if (input.IsEmpty) _process.StandardInput.Close();
        else _feeding = Task.Run(() => Write(input));
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public int WaitForExit()
    {
        _feeding.GetAwaiter().GetResult();
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Ends it, whatever it is doing.</summary>
    public void Dispose()
    {
        _killing.Dispose();
        Kill();
        _process.Dispose();
    }

    private void Write(ReadOnlyMemory<byte> input)
    {
        try
        {
            Input.Write(input.Span);
            _process.StandardInput.Close();
        }
        catch (IOException e)
        {
            Debug.WriteLine($"git ended before it had read everything, and its exit code says why: {e.Message}");
        }
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            Debug.WriteLine($"git had ended by itself: {e.Message}");
        }
    }
}
