using System.Collections.Frozen;

namespace HcsmChatBot.Facilitation.Planning;

/// <summary>What hashtags of this field are made of, in both languages. Only for suggestions: a word that is missing costs one.</summary>
internal static class HashtagWords
{
    /// <summary>In lower case.</summary>
    internal static readonly FrozenSet<string> All = Words(
        """
        health care healthcare social media medicine medical patient patients safety nurse nurses nursing doctor doctors physician physicians hospital
        hospitals public mental cancer diabetes heart stroke pain chronic disease rare palliative hospice end of life death dying grief loss child
        children youth seniors aging ageing women men mothers family families caregiver caregivers carers community communities digital online virtual
        mobile tech technology data open science research evidence based policy privacy ethics education learning teaching student students school
        pharmacy pharmacist pharmacists drug drugs vaccine vaccines vaccination flu covid pandemic prevention wellness fitness food nutrition sleep
        quality improvement innovation access equity rights advocacy advocate advocates engagement experience centred centered voice voices story
        stories chat chats tweet tweetchat tweets talk talks matters matter day week month year world national international global canada canadian ontario
        quebec alberta toronto montreal vancouver rural remote indigenous first nations nation telehealth telemedicine ehealth mhealth record records information
        system systems reform future change makers leader leaders leadership team work workers burnout resilience hope help support peer trust lets
        let us we you your our my and the for in on to with is are not no me too who what how why speak up stay home safe kind be well
        santé sante soins soin médias medias sociaux médical médecine medecine médecin médecins infirmière infirmières infirmier infirmiers hôpital hôpitaux
        sécurité securite mentale publique numérique numerique recherche éthique ethique vie privée données donnees aînés aines famille familles proches
        aidants aidant enfants jeunes femmes douleur maladie maladies vaccination québec au du de la le les des et en pour nos notre vos votre
        """);

    private static FrozenSet<string> Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
