# Sourced by the checks that ask MSBuild for the projects of a foreign repository. Needs $work and $repository.

# copy FOLDER: clones what is committed there to $work/copy and lets the installed SDK evaluate it. SDKs that are not installed
# are replaced by stand-ins, so that both sides know the same: what the repository itself says.
copy() {
  git clone --quiet --shared "$1" "$work/copy"
  local installed
  installed=$(dotnet --list-sdks | tail -1 | sed "s/^\(.*\) \[\(.*\)\]$/\2\/\1/")
  mkdir -p "$work/sdk/Sdks"
  for entry in "$installed"/*; do [[ $(basename "$entry") == Sdks ]] || ln -s "$entry" "$work/sdk/"; done
  ln -s "$installed"/Sdks/* "$work/sdk/Sdks/"
  local name file
  for name in $(sdks "$work/copy"); do
    [[ -e "$work/sdk/Sdks/$name" ]] && continue
    mkdir -p "$work/sdk/Sdks/$name/Sdk"
    for file in Sdk.props Sdk.targets; do stand_in "$name" "$file" > "$work/sdk/Sdks/$name/Sdk/$file"; done
  done
  arcade > "$work/sdk/Sdks/Microsoft.DotNet.Arcade.Sdk/Sdk/Sdk.props"
  # What global.json asks for is not installed; the folder that it marks is what counts.
  for file in $(git -C "$work/copy" ls-files 'global.json' '**/global.json'); do echo '{}' > "$work/copy/$file"; done
  export MSBuildSDKsPath="$work/sdk/Sdks"
}

# stand_in NAME FILE: what an SDK says that is not installed: nothing, or what .NET's own says if projects have no other.
stand_in() {
  if grep -rqE --include='*.csproj' "<Project [^>]*Sdk *= *[\"']$1" "$work/copy"; then
    echo "<Project><Import Project=\"\$(MSBuildThisFileDirectory)../../Microsoft.NET.Sdk/Sdk/$2\" /></Project>"
  else
    echo '<Project />'
  fi
}

# sdks FOLDER: the names of the SDKs that its projects ask for.
sdks() {
  echo Microsoft.DotNet.Arcade.Sdk
  grep -rhoE --include='*.*proj' --include='*.props' --include='*.targets' "(Sdk|<Sdk Name) *= *[\"'][A-Za-z0-9._-]+" "$1" | sed -E "s/.*[\"']//" | sort -u
}

# The layout of a repository that builds with Arcade: its engineering folder is told to everybody.
arcade() {
  cat << 'END'
<Project>
  <PropertyGroup>
    <RepoRoot Condition="'$(RepoRoot)' == ''">$([MSBuild]::NormalizeDirectory('$([MSBuild]::GetDirectoryNameOfFileAbove('$(MSBuildProjectDirectory)', 'global.json'))'))</RepoRoot>
    <RepositoryEngineeringDir Condition="'$(RepositoryEngineeringDir)' == ''">$(RepoRoot)eng\</RepositoryEngineeringDir>
  </PropertyGroup>
  <Import Project="$(RepositoryEngineeringDir)Versions.props" Condition="Exists('$(RepositoryEngineeringDir)Versions.props')" />
</Project>
END
}
