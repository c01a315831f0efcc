FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY config config
COPY src src
RUN dotnet restore src/HcsmChatBot/HcsmChatBot.csproj --locked-mode
RUN dotnet publish src/HcsmChatBot/HcsmChatBot.csproj --no-restore --configuration Release --output /app

# Not a chiseled image: this one has ICU and the time-zone data, without which French and the community's time zone fail.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir --mode=700 /data && chown "$APP_UID:$APP_UID" /data
USER $APP_UID
VOLUME /data
# The bot listens on no port; whether it lives is told by its exit status.
HEALTHCHECK NONE
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "HcsmChatBot.dll"]
CMD ["run", "--require-token", "--data", "/data"]
