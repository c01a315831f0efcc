FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY config config
COPY src src
RUN dotnet restore src/HcsmChatBot/HcsmChatBot.csproj --locked-mode
RUN dotnet publish src/HcsmChatBot/HcsmChatBot.csproj --no-restore --configuration Release --output /app

# Not a chiseled image: this one has ICU, without which French fails, and time-zone data, brought up to date here:
# the image's own may be older than the Canadian changes of 2026.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install --yes --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
RUN mkdir --mode=700 /data && chown "$APP_UID:$APP_UID" /data
USER $APP_UID
VOLUME /data
# No diagnostic sockets and files in /tmp: the root file system may be read-only.
ENV DOTNET_EnableDiagnostics=0 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false HCSM_LOG__FORMAT=Json
# The bot is asked on its own loopback, by itself: the image has nothing else to ask with.
HEALTHCHECK --interval=60s --timeout=15s --start-period=60s --retries=3 CMD ["dotnet", "HcsmChatBot.dll", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "HcsmChatBot.dll"]
CMD ["run", "--require-token", "--data", "/data"]
